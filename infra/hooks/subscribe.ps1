# azd runs this after it has deployed the code: it subscribes the app to the blobs of the articles container.
$ErrorActionPreference = 'Stop'

# The host makes the key of its webhook when it first starts, and a request starts it. Only the key's length is read.
function Test-Ready {
  # An app without an address yet, or one that hangs up, is an exception whatever the error action says.
  try { $answer = Invoke-WebRequest "$env:INGEST_FUNCTION_APP_URL/api/health" -SkipHttpErrorCheck } catch { return $false }
  if ($answer.StatusCode -ne 200) { return $false }
  $length = az functionapp keys list --subscription $env:AZURE_SUBSCRIPTION_ID `
    --resource-group $env:AZURE_RESOURCE_GROUP --name $env:INGEST_FUNCTION_APP `
    --query "length(systemKeys.blobs_extension || '')" --output tsv 2>$null
  return [int]$length -gt 0
}

$attempts = 30
while (-not (Test-Ready)) {
  $attempts--
  if ($attempts -eq 0) {
    throw "The app $env:INGEST_FUNCTION_APP does not answer, or has no key for Event Grid. See its logs, sign in with " +
      "'az login' if you have not, and run 'azd deploy' again."
  }
  Write-Host "Waiting for $env:INGEST_FUNCTION_APP to start ..."
  Start-Sleep -Seconds 10
}

# azd's subscription need not be the one that az takes by default.
az deployment group create --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
  --name ingest-subscription `
  --parameters "$PSScriptRoot/../subscription.bicepparam" --output none
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Write-Host "Articles dropped into the container 'articles' of $env:INGEST_STORAGE_ACCOUNT are ingested now."
