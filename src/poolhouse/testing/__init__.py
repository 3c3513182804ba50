"""For users' own tests: a poolhouse server inside the test process, and a pytest plugin that starts one."""
