# The site, built. The search engine runs beside it (compose.yaml).
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The reader of pictures comes as an optional package for each machine, so those stay; the search engine runs beside.
RUN npm ci --ignore-scripts && rm -rf node_modules/@gaubee
COPY . .
RUN npm run build:once && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@gaubee

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 DATA_DIR=/data
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4321
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:4321/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=8", "scripts/start.ts"]
