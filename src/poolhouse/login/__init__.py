"""The hosted pages: browser state (cookies, CSRF) and HTML. Decides nothing about users and mints no token."""
