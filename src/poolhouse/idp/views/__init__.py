"""From the domain's values to the wire's, one module per noun. Decides nothing but what a reply leaves out."""
