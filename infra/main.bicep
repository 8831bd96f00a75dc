targetScope = 'subscription'

@description('The name of the azd environment: all resources are named after it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The Azure region. It must offer the Flex Consumption plan.')
param location string

@description('The most instances of the app at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Whether the app shows its pages. They ask for signing in, by the app registration named below.')
param pages bool = false

@description('The client id of the app registration in Microsoft Entra by which people sign in to the pages.')
param pagesClientId string = ''

@description('App settings beside those that the app needs, by their names.')
param moreSettings object = {}

var pagesAreOn = pages && empty(trim(pagesClientId))
  ? fail('The pages are never open to everyone: with pages, name an app registration by pagesClientId.')
  : pages

var suffix = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-${suffix}'
    applicationInsightsName: 'appi-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    planName: 'plan-${suffix}'
    name: 'func-${suffix}'
    location: location
    tags: tags
    maximumInstanceCount: maximumInstanceCount
    identityName: identity.outputs.name
    storageAccountName: storage.outputs.name
    packageContainerName: storage.outputs.packageContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    pagesAreOn: pagesAreOn
    pagesClientId: pagesClientId
    moreSettings: moreSettings
  }
}

module events 'modules/events.bicep' = {
  scope: group
  params: {
    topicName: 'evgt-${suffix}'
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
  }
}

// azd keeps these in its environment; infra/hooks read them.
output AZURE_RESOURCE_GROUP string = group.name
output INGEST_FUNCTION_APP string = app.outputs.name
output INGEST_FUNCTION_APP_URL string = app.outputs.url
output INGEST_STORAGE_ACCOUNT string = storage.outputs.name
output INGEST_EVENT_TOPIC string = events.outputs.topicName
