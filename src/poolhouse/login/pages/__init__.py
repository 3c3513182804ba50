"""The pages, one file each. A page takes a Visit and gives an Answer; what is decided, the domain decides."""
