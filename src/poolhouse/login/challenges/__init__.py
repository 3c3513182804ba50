"""The pages of a sign-in's challenges, one file each. What is asked and whether an answer is right, the challenge
machine knows (`domain.signin`); these show it and hand the answer on."""
