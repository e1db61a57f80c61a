"""Faults, on purpose: ``python -m tests.faults`` strikes real builds and judges what they leave."""
