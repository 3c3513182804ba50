"""User pools, app clients, resource servers and domain names: values, defaults, rules, quotas."""
