"""Measures the service: load, protocols, workers, batches.

python -m delay_bench NAME               print the kept measurement
python -m delay_bench NAME --remeasure   measure again and keep that
"""
