"""Who may call a method. COGNITO_USER_POOLS is built; Lambda authorizers come with functions."""
