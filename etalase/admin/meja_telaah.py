"""The desk of studies at `/kelola/telaah/`: a list by deadline and one page for each etalase."""
