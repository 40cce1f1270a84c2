"""Links records to stories with Hearsay on Apache Spark: what `hearsay_job.py` kept in, stories out as JSON Lines.

    spark-submit Spark/hearsay_link.py --out OUT

Reads OUT/records/*.jsonl.gz, or the files that are named, and writes OUT/stories. See Spark/README.md.
"""

import sys

from hearsay_spark.linking import main

if __name__ == "__main__":
    sys.exit(main())
