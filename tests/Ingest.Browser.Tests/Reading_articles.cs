using Ingest.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Ingest.Browser.Tests;

public class Reading_articles(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    [BrowserFact]
    public async Task I_drop_an_article_and_read_who_said_what()
    {
        var page = await browsed.OpenAsync();
        await page.GotoAsync("/");

        await DropAsync(page, Story.File("ferry.txt", Story.Text));
        var row = page.Locator("[data-uploads] li").Filter(new() { HasText = "ferry.txt" });
        await Assertions.Expect(row.Locator(".state")).ToHaveTextAsync("read", new() { Timeout = 60_000 });
        await row.GetByRole(AriaRole.Link).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("Finland and Estonia agree on a ferry");
        await page.Locator(".story a.q", new() { HasText = "The boats will sail" }).ClickAsync();
        var chosen = page.Locator(".entry:target");
        await Assertions.Expect(chosen).ToContainTextAsync("Lulu Ranne");
        await Assertions.Expect(chosen).ToContainTextAsync("Transport Minister");
        await Assertions.Expect(chosen.Locator("dl")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task I_drop_a_file_that_is_no_article_and_learn_why()
    {
        var page = await browsed.OpenAsync();
        await page.GotoAsync("/");

        await page.SetInputFilesAsync("#files", Story.File("half.json", "{\"title\": \"Half"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();

        var row = page.Locator("[data-uploads] li").Filter(new() { HasText = "half.json" });
        await Assertions.Expect(row.Locator(".state")).ToHaveTextAsync("could not be read", new() { Timeout = 60_000 });
        await Assertions.Expect(row.Locator(".reason")).ToContainTextAsync("not valid JSON");
    }

    [BrowserFact]
    public async Task I_type_part_of_a_name_and_choose_what_is_suggested()
    {
        var page = await browsed.OpenAsync();
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("zaw");
        var option = page.GetByRole(AriaRole.Option, new() { Name = "Ewa Zawada" });
        await Assertions.Expect(option).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ewa Zawada");
    }

    [BrowserFact]
    public async Task I_go_through_an_article_by_keys()
    {
        var page = await browsed.OpenAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Defence ministers speak by phone" }).ClickAsync();

        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".entry:target")).ToHaveCountAsync(1);
        var first = await page.EvaluateAsync<string>("location.hash");
        await page.Keyboard.PressAsync("n");
        var second = await page.EvaluateAsync<string>("location.hash");
        await page.Keyboard.PressAsync("p");
        var back = await page.EvaluateAsync<string>("location.hash");
        await page.Keyboard.PressAsync("Escape");

        Assert.NotEqual(first, second);
        Assert.Equal(first, back);
        await Assertions.Expect(page.Locator(".entry:target")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task I_hide_the_marks_of_a_kind()
    {
        var page = await browsed.OpenAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Defence ministers speak by phone" }).ClickAsync();
        var mark = page.Locator(".story a.t").First;
        var before = await LineOf(mark);

        await page.Locator("#show-times").UncheckAsync();

        Assert.Contains("dashed", before);
        Assert.DoesNotContain("dashed", await LineOf(mark));
    }

    [BrowserFact]
    public async Task I_do_it_all_without_script()
    {
        var page = await browsed.OpenAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync("/");

        await page.SetInputFilesAsync("#files", Story.File("without-script.txt", Story.Text));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("without-script.txt");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Ewa Zawada");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ewa Zawada");
        await page.Locator("main a[href^='/articles/']").First.ClickAsync();
        await page.Locator(".story a.q").First.ClickAsync();

        await Assertions.Expect(page.Locator(".entry:target dl")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_article_that_tries_to_be_markup_stays_text()
    {
        var page = await browsed.OpenAsync();
        var complaints = new List<string>();
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files", Story.File("hostile <b>.txt", Story.Hostile));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        var row = page.Locator("[data-uploads] li").Filter(new() { HasText = "hostile <b>.txt" });
        await Assertions.Expect(row.Locator(".state")).ToHaveTextAsync("read", new() { Timeout = 60_000 });
        var address = await row.GetByRole(AriaRole.Link).GetAttributeAsync("href");

        foreach (var path in new[] { address!, "/", "/quotes", "/events", "/search?q=berger", "/actors?name=Berger" })
        {
            await page.GotoAsync(path);
            Assert.Null(await page.EvaluateAsync<int?>("window.taken ?? null"));
            Assert.Equal(
                0,
                await page.Locator("main img, main b[onmouseover], main script, main svg[onload]").CountAsync()
            );
        }

        await page.GotoAsync(address!);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("<script>window.taken = 1</script>");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("{{7*7}} ${7*7} &lt;i&gt;&amp;");
        Assert.DoesNotContain('\u202e', await page.InnerTextAsync("main"));
        Assert.Empty(complaints);
    }

    private static async Task<string> LineOf(ILocator mark) =>
        await mark.EvaluateAsync<string>(
            "mark => { const style = getComputedStyle(mark); return `${style.textDecoration} ${style.borderBottom} ${style.backgroundImage}`; }"
        );

    /// <summary>Lets go of a file over the page, as somebody who drags it from a folder.</summary>
    private static async Task DropAsync(IPage page, FilePayload file)
    {
        var dragged = await page.EvaluateHandleAsync(
            """
            ([name, text]) => {
              const dragged = new DataTransfer();
              dragged.items.add(new File([text], name, { type: "text/plain" }));
              return dragged;
            }
            """,
            new[] { file.Name, System.Text.Encoding.UTF8.GetString(file.Buffer) }
        );
        await page.DispatchEventAsync("body", "dragover", new { dataTransfer = dragged });
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = dragged });
    }
}
