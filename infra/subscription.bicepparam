using 'subscription.bicep'

// azd keeps these outputs of main.bicep in its environment.
param functionAppName = readEnvironmentVariable('INGEST_FUNCTION_APP')
param topicName = readEnvironmentVariable('INGEST_EVENT_TOPIC')
param storageAccountName = readEnvironmentVariable('INGEST_STORAGE_ACCOUNT')
