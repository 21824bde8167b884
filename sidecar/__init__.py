"""Carries out what Postgres decides but should not wait for: models, streams, files."""
