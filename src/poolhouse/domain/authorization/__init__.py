"""OAuth 2.0 for people: what an app asks for, what it is granted, and the browser session in between.

Surfaces translate: `oauth` the endpoints, `login` the pages. Neither decides, and neither mints a token.
"""
