# The same names as bin/parlance.  `make test ARGS='-k search'` hands ARGS on.

.DEFAULT_GOAL := help
COMMANDS := up down status logs psql import deploy reset test bench fuzz docs lint
.PHONY: help $(COMMANDS) format lock check

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

up: ## Set up what is missing, start everything, print the address
down: ## Stop it
status: ## What runs, and whether it is ready
logs: ## What the processes wrote (ARGS=-f to follow)
psql: ## A SQL prompt as the superuser
import: ## Read a folder of documents (ARGS=FOLDER)
deploy: ## Bring the database up to the checkout, with sqitch
reset: ## Throw the database and its keys away (asks first)
test: ## Run the tests (ARGS go to pytest)
bench: ## Measure speed and memory
fuzz: ## Call every operation of the API with what it allows and what not
docs: ## Write the references of the API and of SQL from the database
lint: ## Check SQL, Python and types

$(COMMANDS):
	@bin/parlance $@ $(ARGS)

check: lint test ## Both

format: ## Format Python
	.parlance/venv/bin/ruff check --fix . && .parlance/venv/bin/ruff format .

lock: ## Write the lock files anew, after changing a version
	ops/lock.sh
