"""The operations of apigateway, one file per noun: wire request, domain calls, wire response."""
