using Ingest.Functions;
using Ingest.Http;
using Ingest.Pages;
using Ingest.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

builder.Services.AddStorageClients(builder.Configuration);
builder.Services.AddIngestStorage();
builder.Services.AddIngestHttp();
builder.Services.AddIngestPages();
builder.Services.AddSingleton<PageGate>();
builder.Services.AddHostedService<StorageStartup>();
builder.Services.AddTelemetry(builder.Configuration);

builder.Build().Run();
