"""Delivers messages: SMTP, an SMS webhook, or nobody (the dev profile's inbox). Knows nothing of why."""
