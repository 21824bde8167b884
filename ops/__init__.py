"""What stands behind bin/parlance: one module a subject.

cli       the commands
settings  folders, ports, and the operator's settings
system    the user that the servers run as, and running programs
cluster   the private database server: creation, keys, first data
stack     the four processes: configuration, command, readiness (used by the tests as well)
run       starts them in order, watches them, stops them
import_   documents from a folder into the knowledge base
checks    tests, lint, benchmarks
reference the reference of SQL functions, from their comments
"""
