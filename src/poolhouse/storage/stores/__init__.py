"""One class per port of `domain.ports`. A store keeps nothing but the session it sends its statements to."""
