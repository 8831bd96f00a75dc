using 'main.bicep'

// azd sets them.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')

// azd env set INGEST_PAGES true
param pages = bool(readEnvironmentVariable('INGEST_PAGES', 'false'))
param pagesClientId = readEnvironmentVariable('INGEST_PAGES_CLIENT_ID', '')

// azd env set INGEST_SETTINGS '{"Ingest__MaxArticleBytes":"10000000"}'
param moreSettings = json(readEnvironmentVariable('INGEST_SETTINGS', '{}'))
