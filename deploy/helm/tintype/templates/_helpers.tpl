{{- define "tintype.name" -}}
{{- if contains "tintype" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-tintype" .Release.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* What selects pods; never changes. Takes (root, component). */}}
{{- define "tintype.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: tintype
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "tintype.labels" -}}
{{- $root := index . 0 -}}
{{ include "tintype.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end }}

{{- define "tintype.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "tintype.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "tintype.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Pods of one role go to different machines and zones where there are several. Takes (root, component). */}}
{{- define "tintype.spread" -}}
{{- range $key := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
- maxSkew: 1
  topologyKey: {{ $key }}
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "tintype.selector" $ | nindent 6 }}
{{- end }}
{{- end }}

{{- define "tintype.placement" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "tintype.postgresHost" -}}
{{- if .Values.stores.postgres.bundled }}{{ include "tintype.name" . }}-postgres{{ else }}{{ required "stores.postgres.host is needed where PostgreSQL is not bundled" .Values.stores.postgres.host }}{{ end }}
{{- end }}

{{- define "tintype.s3Url" -}}
{{- if .Values.stores.s3.bundled }}http://{{ include "tintype.name" . }}-s3:8333{{ else }}{{ required "stores.s3.url is needed where the S3 server is not bundled" .Values.stores.s3.url }}{{ end }}
{{- end }}

{{/* The files of the Secret that a process gets. Takes (needs, account). */}}
{{- define "tintype.secretFiles" -}}
{{- $needs := index . 0 -}}
{{- $files := list "secret.key" -}}
{{- if has "nats" $needs }}{{ $files = append $files "nats-url" }}{{ end }}
{{- if has "redis" $needs }}{{ $files = append $files "redis-url" }}{{ end }}
{{- if has "mongo" $needs }}{{ $files = append $files (include "tintype.mongoFile" (index . 1)) }}{{ end }}
{{- if has "mail" $needs }}{{ $files = append $files "mail-smtp-url" }}{{ end }}
{{- if has "s3" $needs }}{{ $files = concat $files (list "s3-access-key" "s3-secret-key") }}{{ end }}
{{- if has "postgres" $needs }}{{ $files = append $files (required "a role that needs postgres needs an account" (index . 1)) }}{{ end }}
{{- range $files }}
- key: {{ . }}
  path: {{ . }}
{{- end }}
{{- end }}

{{/* The file with a service's own address on MongoDB. Takes its account. */}}
{{- define "tintype.mongoFile" -}}
mongo-url-{{ required "a role that needs mongo needs an account" . | trimPrefix "tintype_" }}
{{- end }}

{{/* Where a process finds its stores. Takes (root, needs, account). */}}
{{- define "tintype.storeSettings" -}}
{{- $root := index . 0 -}}
{{- $needs := index . 1 -}}
- name: TINTYPE_SECRET_FILE
  value: /run/secrets/tintype/secret.key
- name: TINTYPE_DATABASE_URL # without it a process would start a server of its own
  value: postgresql://{{ include "tintype.postgresHost" $root }}:{{ $root.Values.stores.postgres.port }}
{{- if has "postgres" $needs }}
- name: TINTYPE_DATABASE_PASSWORDS
  value: /run/secrets/tintype
{{- end }}
{{- if has "nats" $needs }}
- name: TINTYPE_NATS_URL_FILE
  value: /run/secrets/tintype/nats-url
- name: TINTYPE_NATS_REPLICAS
  value: {{ $root.Values.stores.nats.replicas | quote }}
{{- end }}
{{- if has "redis" $needs }}
- name: TINTYPE_REDIS_URL_FILE
  value: /run/secrets/tintype/redis-url
{{- end }}
{{- if has "mongo" $needs }}
- name: TINTYPE_MONGO_URL_FILE
  value: /run/secrets/tintype/{{ include "tintype.mongoFile" (index . 2) }}
{{- end }}
{{- if has "mail" $needs }}
- name: TINTYPE_MAIL_SMTP_URL_FILE
  value: /run/secrets/tintype/mail-smtp-url
{{- end }}
{{- if has "s3" $needs }}
{{- include "tintype.s3Settings" $root | nindent 0 }}
{{- end }}
{{- end }}

{{- define "tintype.s3Settings" -}}
- name: TINTYPE_S3_URL
  value: {{ include "tintype.s3Url" . }}
- name: TINTYPE_S3_REGION
  value: {{ $.Values.stores.s3.region }}
- name: TINTYPE_S3_BUCKET
  value: {{ $.Values.stores.s3.bucket }}
- name: TINTYPE_S3_ACCESS_KEY_FILE
  value: /run/secrets/tintype/s3-access-key
- name: TINTYPE_S3_SECRET_KEY_FILE
  value: /run/secrets/tintype/s3-secret-key
{{- end }}

{{/* Marks that let a pod through the stores' network policies. */}}
{{- define "tintype.needs" -}}
{{- range . }}
tintype.dev/needs-{{ . }}: "true"
{{- end }}
{{- end }}
