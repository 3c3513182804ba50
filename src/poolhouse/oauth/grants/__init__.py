"""One file per grant: only what is its own. The steps all of them share stand in `oauth.token`."""
