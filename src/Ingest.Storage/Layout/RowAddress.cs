namespace Ingest.Storage.Layout;

/// <summary>Where a row is.</summary>
internal readonly record struct RowAddress(string Table, string PartitionKey, string RowKey);
