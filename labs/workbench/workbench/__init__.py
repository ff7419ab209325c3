"""What programs of labs share: servers, and measurements that are kept.

It needs nothing but Python, and readers get it with each lab that uses it.
What only tests need is in the harness, which they do not get.
"""
