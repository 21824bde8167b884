# The sidecar, with the packages of the lock file.
FROM python:3.13-slim-trixie

# As ops/provision.sh lists them: what recognizes the text in pictures.
RUN apt-get update && apt-get install -y --no-install-recommends \
    tesseract-ocr tesseract-ocr-osd tesseract-ocr-eng tesseract-ocr-deu tesseract-ocr-fra \
    tesseract-ocr-spa tesseract-ocr-tha tesseract-ocr-jpn tesseract-ocr-chi-sim \
    tesseract-ocr-chi-tra \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /parlance
COPY ops/requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY sidecar ./sidecar

USER nobody
# The connection string holds a password, so it is a secret and not in the environment of
# the container.
CMD ["sh", "-c", "SIDECAR_DSN=$(cat /run/secrets/sidecar_uri) exec python -m sidecar"]
