"""The interface for programs is what its description says, and an assistant can use it."""
import asyncio
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rooms import HEARSAY, ROOT, run
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


def test_schemathesis(room):
    checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
    tested = subprocess.run(
        [str(Path(sys.executable).with_name("schemathesis")), "run", "--checks", checks, "--max-examples", "25", "--seed", "1",
         "--phases", "examples,fuzzing", f"{room.base}/api/openapi.json"],
        capture_output=True, text=True)
    assert tested.returncode == 0, tested.stdout + tested.stderr


async def ask(archive, calls):
    """What the tools answer, in the order of the calls, and the names of all tools."""
    server = StdioServerParameters(command=HEARSAY, args=["mcp", "--archive", archive])
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        tools = {tool.name for tool in (await session.list_tools()).tools}
        return tools, [await session.call_tool(name, arguments) for name, arguments in calls]


def test_an_assistant_asks_what_a_claim_rests_on(archive, story):
    claim = story["claims"][0]
    calls = [
        ("search", {"query": "summit"}), ("story", {"id": story["id"]}), ("claim", {"id": claim["id"]}),
        ("article", {"id": story["id"]}), ("trace", {"of": claim["id"]}), ("claim", {"id": "zeppelin"}),
    ]
    # The browser of the other tests has a loop of its own in this thread.
    with ThreadPoolExecutor(1) as pool:
        tools, answers = pool.submit(lambda: asyncio.run(ask(archive, calls))).result()
    assert tools == {"search", "story", "claim", "article", "trace"}
    texts = [answer.content[0].text for answer in answers]
    assert story["id"] in texts[0]
    assert story["title"] in texts[1]
    assert claim["text"] in texts[2]
    assert claim["origins"][0]["source"] in texts[4]
    assert [answer.is_error for answer in answers] == [False] * 5 + [True]


def test_the_demo_finds_its_claim(archive):
    words = re.search(r"hearsay trace --archive \S+ (.+)'", (ROOT / "Makefile").read_text("utf-8")).group(1).split()
    assert "1 shown to be independent" in run("trace", "--archive", archive, *words)
