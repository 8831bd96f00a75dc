#!/bin/sh
# azd runs this after it has deployed the code: it subscribes the app to the blobs of the articles container.
set -eu

# The host makes the key of its webhook when it first starts, and a request starts it. Only the key's length is read.
key_length() {
  az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
    --name "$INGEST_FUNCTION_APP" --query "length(systemKeys.blobs_extension || '')" --output tsv 2>/dev/null || echo 0
}

attempts=30
until curl --fail --silent --output /dev/null "$INGEST_FUNCTION_APP_URL/api/health" && [ "$(key_length)" -gt 0 ]; do
  attempts=$((attempts - 1))
  if [ "$attempts" -eq 0 ]; then
    echo "The app $INGEST_FUNCTION_APP does not answer, or has no key for Event Grid. See its logs, sign in with" \
      "'az login' if you have not, and run 'azd deploy' again." >&2
    exit 1
  fi
  echo "Waiting for $INGEST_FUNCTION_APP to start ..."
  sleep 10
done

# azd's subscription need not be the one that az takes by default.
az deployment group create --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
  --name ingest-subscription \
  --parameters "$(dirname "$0")/../subscription.bicepparam" --output none
echo "Articles dropped into the container 'articles' of $INGEST_STORAGE_ACCOUNT are ingested now."
