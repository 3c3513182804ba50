"""The contracts of branding, on SQLite and on PostgreSQL."""

from __future__ import annotations

from tests.contracts.branding import (
    BrandingChangesContract,
    CustomizationsContract,
    StylesContract,
    TermsContract,
)


class TestCustomizations(CustomizationsContract):
    pass


class TestStyles(StylesContract):
    pass


class TestTerms(TermsContract):
    pass


class TestBrandingChanges(BrandingChangesContract):
    pass
