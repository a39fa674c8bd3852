"""What English reports say about incidents belonging together or not."""
