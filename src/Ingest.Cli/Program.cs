using System.CommandLine;
using Ingest.Cli;
using Ingest.Cli.Adding;
using Ingest.Cli.Extracting;
using Ingest.Cli.Serving;
using Ingest.Cli.Status;
using Ingest.Cli.Verifying;

var root = new RootCommand("Finds in news articles who said what and who did what to whom, and looks it up.")
{
    ServeCommand.Create(),
    AddCommand.Create(),
    ExtractCommand.Create(),
    StatusCommand.Create(),
    VerifyCommand.Create(),
};

return await CommandLineRun.RunAsync(root, args);
