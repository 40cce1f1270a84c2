"""Makes Sources/ReadingRoom/Assets/land.svg: the outlines of countries, for the maps of the reading room.

    pip download --no-deps geopandas==0.14.4
    pip install pyshp
    python3 Training/map/land.py geopandas-0.14.4-py3-none-any.whl > Sources/ReadingRoom/Assets/land.svg

The outlines are those of Natural Earth (1:110m, https://www.naturalearthdata.com), in the public domain, as geopandas had
them among its data sets. Degrees times ten, east to the right and south down; Antarctica is left out.
"""
import io
import sys
import zipfile

import shapefile

FOLDER = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"


def rings(shape):
    ends = [*shape.parts[1:], len(shape.points)]
    return [shape.points[start:end] for start, end in zip(shape.parts, ends)]


def path(ring):
    """The ring in steps of a tenth of a degree; nothing for one that is smaller."""
    points = []
    for x, y in ring:
        point = (round(10 * x), round(-10 * y))
        if not points or point != points[-1]:
            points.append(point)
    if len(points) < 4:
        return ""
    steps = ((b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:-1]))
    joined = "".join(f"{x}{'' if y < 0 else ' '}{y} " for x, y in steps)
    return f"M{points[0][0]} {points[0][1]}l{joined.rstrip().replace(' -', '-')}z"


def main(wheel):
    with zipfile.ZipFile(wheel) as files:
        parts = {kind: io.BytesIO(files.read(f"{FOLDER}.{kind}")) for kind in ("shp", "shx", "dbf")}
    countries = shapefile.Reader(**parts, encoding="latin-1")
    drawn = "".join(
        path(ring) for country in countries.iterShapeRecords() if country.record["continent"] != "Antarctica"
        for ring in rings(country.shape))
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -840 3600 1400"><path id="land" d="{drawn}"/></svg>')


if __name__ == "__main__":
    main(sys.argv[1])
