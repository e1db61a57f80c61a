"""Press-style bulletins of industrial zones, set from fact sheets and articles."""

__version__ = "0.1.0"
