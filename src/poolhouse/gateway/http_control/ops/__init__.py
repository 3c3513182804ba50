"""The operations of apigatewayv2, one file per noun: wire request, domain calls, wire response."""
