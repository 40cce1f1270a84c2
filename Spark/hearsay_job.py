"""Reads web archives with Hearsay on Apache Spark: WARC files in, records out as Parquet and JSON Lines.

    spark-submit Spark/hearsay_job.py --out OUT crawl-1.warc.gz crawl-2.warc.gz
    spark-submit Spark/hearsay_job.py --out OUT --root /mnt/commoncrawl --paths warc.paths.gz

One archive is one split. Started again after it was killed, however, it goes on where it was: see Spark/README.md.
"""

import sys

from hearsay_spark.job import main

if __name__ == "__main__":
    sys.exit(main())
