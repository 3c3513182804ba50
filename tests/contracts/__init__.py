"""What every implementation of a port must do, as classes; `test_databases` runs them on SQLite and PostgreSQL."""
