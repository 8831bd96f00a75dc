param planName string
param name string
param location string
param tags object
param maximumInstanceCount int
param identityName string
param storageAccountName string
param packageContainerName string
param applicationInsightsName string
param pagesAreOn bool
param pagesClientId string
param moreSettings object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the app that azure.yaml calls ingest by this tag.
  tags: union(tags, { 'azd-service-name': 'ingest' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packageContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstanceCount
      }
    }
  }

  // The platform lets nobody through to the pages who has not signed in. When they are switched off again this stays as it is, so that there is
  // no moment in which they are still there and it is not.
  resource authentication 'config' = if (pagesAreOn) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
        // What programs call with a key, and what anybody may ask. A path lets through what begins so; that with the star says it once more for
        // the routes with an id, should plain paths be taken literally.
        excludedPaths: [
          '/runtime/webhooks/blobs'
          '/api/actors'
          '/api/articles'
          '/api/articles/'
          '/api/articles/*'
          '/api/events'
          '/api/health'
          '/api/openapi.json'
          '/api/people'
          '/api/quotes'
        ]
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: pagesClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
        }
      }
      httpSettings: { requireHttps: true }
      login: { tokenStore: { enabled: false } }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    // Never the pages before the authentication.
    dependsOn: [authentication]
    // This replaces all settings that the app has, so that those of the user have to come with it. Where both name one, ours wins.
    properties: union(moreSettings, {
      // Three addresses: with the one for all services the trigger has no poison queue.
      AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      AzureWebJobsDisableHomepage: 'true'
      Ingest__Pages__Enabled: pagesAreOn ? 'true' : 'false'
    })
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
