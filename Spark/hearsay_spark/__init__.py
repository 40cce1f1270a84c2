"""Web archives to records, on Apache Spark."""
