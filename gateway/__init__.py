"""The gateway: a route table and nginx's configuration made from it."""
