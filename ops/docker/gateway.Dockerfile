# nginx, with the configuration that the route table makes.
FROM python:3.13-slim-trixie AS configuration
COPY gateway /gateway
RUN python /gateway/render.py /configuration \
      GATEWAY_LISTEN=0.0.0.0:8080 POSTGREST_SERVER=postgrest:8081 SIDECAR_SERVER=sidecar:8082 \
      WEB_DIR=/parlance/web RUN_DIR=/run/parlance LOG_DIR=/var/log/parlance

FROM nginx:1.28
COPY --from=configuration /configuration /parlance/gateway
COPY web /parlance/web
RUN mkdir /run/parlance /var/log/parlance \
 && ln -s /dev/stdout /var/log/parlance/gateway-access.log \
 && ln -s /dev/stderr /var/log/parlance/gateway-error.log \
 && chown -R nginx: /run/parlance /var/log/parlance

USER nginx
CMD ["nginx", "-e", "stderr", "-p", "/run/parlance", "-c", "/parlance/gateway/nginx.conf"]
