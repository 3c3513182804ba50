"""How the hosted pages look: the classic CSS and logo, the styles of managed login, terms documents, and what of
them a page needs (`look`). Knows no pages: it computes stylesheets and says which image goes where."""
