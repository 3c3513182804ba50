"""The operations of `apigateway` (REST APIs): they write what the data plane serves once it is deployed.

Owns: wire shapes, one file of operations per noun, patch operations, AWS's words for refusals. Does not own: the
rules of an API (`domain.apis`), and what a deployed method does. A setting that the data plane would not honour is
refused here, never stored.
"""
