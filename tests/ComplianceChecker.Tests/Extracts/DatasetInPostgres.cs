using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using CsvHelper;
using Npgsql;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>The tables of the Standard Safeguarding Dataset in a schema of their own, made from the dataset's specification, which is dropped again.</summary>
internal sealed class DatasetInPostgres : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly string schema = $"compliance_test_{Guid.NewGuid():N}";

    private DatasetInPostgres(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Makes the tables and fills those of which a folder holds a CSV file.</summary>
    public static async Task<DatasetInPostgres> OfAsync(string specification, string folder)
    {
        var dataset = new DatasetInPostgres(new NpgsqlConnection(PostgresFactAttribute.ConnectionString));
        await dataset.connection.OpenAsync();
        await dataset.RunAsync($"CREATE SCHEMA {dataset.schema}; SET search_path TO {dataset.schema}");
        foreach (var table in Specification(specification).GroupBy(c => c.Table, StringComparer.Ordinal))
        {
            var columns = table.Select(c => $"\"{c.Column}\" {Type(c.Type, c.Size)}");
            await dataset.RunAsync($"CREATE TABLE {table.Key} ({string.Join(", ", columns)})");
        }

        foreach (var file in Directory.GetFiles(folder, "*.csv"))
        {
            await dataset.FillAsync(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file));
        }

        return dataset;
    }

    /// <summary>What a statement gives, as the CSV file of its name; a null would read NULL, as SQL Server's tools write it.</summary>
    public async Task<InputFile> ExportAsync(string statement, string name)
    {
        using var reader = await connection.BeginTextExportAsync($"COPY ({statement.TrimEnd().TrimEnd(';')}) TO STDOUT WITH (FORMAT csv, HEADER true, NULL 'NULL')");
        var bytes = Encoding.UTF8.GetBytes(await reader.ReadToEndAsync());
        return new InputFile(name, () => bytes);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync($"DROP SCHEMA {schema} CASCADE");
        await connection.DisposeAsync();
    }

    private async Task RunAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        _ = await command.ExecuteNonQueryAsync();
    }

    private async Task FillAsync(string table, string csv)
    {
        await using var writer = await connection.BeginTextImportAsync($"COPY {table} FROM STDIN WITH (FORMAT csv, HEADER true)");
        await writer.WriteAsync(csv);
    }

    private static string Type(string type, string size) => type.ToUpperInvariant() switch
    {
        "NVARCHAR" => "varchar",
        "NCHAR" => $"char({size})",
        "DATETIME" => "timestamp",
        "INT" => "integer",
        "FLOAT" => "double precision",
        "BIT" => "boolean",
        "BINARY" => "bytea",
        _ => throw new InvalidDataException($"The specification has a type that is not known here: {type}."),
    };

    private static List<(string Table, string Column, string Type, string Size)> Specification(string path)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(path), CsvReaderOptions.Default);
        csv.ReadHeader();
        var headers = csv.Headers.ToList();
        var (table, column, type, size) = (headers.IndexOf("object_name"), headers.IndexOf("field_name"), headers.IndexOf("type"), headers.IndexOf("max_field_size"));
        var rows = new List<(string, string, string, string)>();
        while (csv.Read())
        {
            rows.Add((csv.GetString(table), csv.GetString(column).Trim(), csv.GetString(type), csv.GetString(size)));
        }

        return rows;
    }
}
