#!/usr/bin/env python3
"""Makes src/main/resources/assets/region.json, the outline of the region that maps are drawn on.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 src/main/scripts/region-outline.py package/countries-50m.json > src/main/resources/assets/region.json

world-atlas is Natural Earth (1:50m admin 0, public domain) as TopoJSON. What is kept: land between the bounds below, simplified to a
fifteenth of a degree, small islands left out unless they are all there is of a state. Coordinates are hundredths of a degree, x to the
east and y to the south, so that a path can stand in an SVG as it is. Shared borders are simplified once, so neighbours still meet.
"""
import json
import sys

WEST, EAST, SOUTH, NORTH = 88.0, 146.0, -14.0, 44.0
TOLERANCE = 0.066
SMALLEST = 0.06  # square degrees
MEMBERS = {
    "Brunei": "bn", "Cambodia": "kh", "Indonesia": "id", "Laos": "la", "Malaysia": "my", "Myanmar": "mm",
    "Philippines": "ph", "Singapore": "sg", "Thailand": "th", "Timor-Leste": "tl", "Vietnam": "vn"}


def distance(p, a, b):
    (x, y), (ax, ay), (bx, by) = p, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length))
    return ((x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2) ** 0.5


def simplify(points):
    """Douglas and Peucker's, without recursion."""
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    if len(points) > 3 and points[0] == points[-1]:
        # A ring has no line to measure from: cut it at the point farthest from its start.
        far = max(range(len(points)), key=lambda i: distance(points[i], points[0], points[0]))
        keep.add(far)
        todo = [(0, far), (far, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        worst, at = 0, 0
        for i in range(first + 1, last):
            d = distance(points[i], points[first], points[last])
            if d > worst:
                worst, at = d, i
        if worst > TOLERANCE:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2


def clip(ring):
    """Sutherland and Hodgman's: the part of a ring inside the bounds."""
    for axis, limit, sign in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
        out = []
        for a, b in zip(ring, ring[1:] + ring[:1]):
            a_in, b_in = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if a_in:
                out.append(a)
            if a_in != b_in:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        ring = out
    return ring


def path(ring):
    whole = [(round(x * 100), round(-y * 100)) for x, y in ring]
    text, last = "", None
    for x, y in whole:
        if last is None:
            text = f"M{x} {y}"
        elif (x, y) != last:
            text += f"l{x - last[0]} {y - last[1]}"
        last = (x, y)
    return text + "z"


def main(file):
    topology = json.load(open(file, encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(simplify(points))
    paths = {}
    for country in topology["objects"]["countries"]["geometries"]:
        if "arcs" not in country:
            continue
        code = MEMBERS.get(country["properties"]["name"], "")
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        rings = []
        for polygon in polygons:
            ring = []
            for index in polygon[0]:
                points = arcs[index] if index >= 0 else arcs[~index][::-1]
                ring += points[1:] if ring else points
            ring = clip(ring)
            if len(ring) >= 3:
                rings.append(ring)
        rings.sort(key=lambda r: -area(r + r[:1]))
        kept = [r for i, r in enumerate(rings) if area(r + r[:1]) >= SMALLEST or (i == 0 and code)]
        if kept:
            paths[code] = paths.get(code, "") + "".join(path(r) for r in kept)
    json.dump(
        {"source": "Natural Earth, 1:50m, public domain; simplified by src/main/scripts/region-outline.py",
         "bounds": [WEST, SOUTH, EAST, NORTH],
         "members": {c: p for c, p in sorted(paths.items()) if c},
         "others": paths.get("", "")},
        sys.stdout, ensure_ascii=False, indent=0)
    print()


main(sys.argv[1])
