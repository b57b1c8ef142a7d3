{{/*
A bundled store: one pod with a volume of its own.
Takes (root, name, parts) where parts has user, container (YAML), volumes (YAML), mount, and headless ports.
*/}}
{{- define "tintype.store" -}}
{{- $root := index . 0 -}}
{{- $store := index . 1 -}}
{{- $parts := index . 2 -}}
{{- $values := index $root.Values.stores $store -}}
{{- $name := printf "%s-%s" (include "tintype.name" $root) $store -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  labels:
    {{- include "tintype.labels" (list $root $store) | nindent 4 }}
spec:
  selector:
    {{- include "tintype.selector" (list $root $store) | nindent 4 }}
  ports:
    - name: {{ $store }}
      port: {{ $values.port }}
      targetPort: {{ $store }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $name }}
  labels:
    {{- include "tintype.labels" (list $root $store) | nindent 4 }}
spec:
  serviceName: {{ $name }}
  replicas: 1
  selector:
    matchLabels:
      {{- include "tintype.selector" (list $root $store) | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "tintype.labels" (list $root $store) | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 120
      securityContext:
        runAsNonRoot: true
        runAsUser: {{ $parts.user }}
        runAsGroup: {{ $parts.user }}
        fsGroup: {{ $parts.user }}
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      {{- include "tintype.placement" $root | nindent 6 }}
      containers:
        - name: {{ $store }}
          image: {{ $values.image }}
          ports:
            - name: {{ $store }}
              containerPort: {{ $values.port }}
          {{- $parts.container | nindent 10 }}
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          securityContext:
            {{- include "tintype.containerSecurity" $root | nindent 12 }}
          volumeMounts:
            - { name: data, mountPath: {{ $parts.mount }} }
            - { name: secrets, mountPath: /run/secrets/tintype, readOnly: true }
            - { name: temporary, mountPath: /tmp }
            {{- with $parts.mounts }}
            {{- . | nindent 12 }}
            {{- end }}
      volumes:
        - name: secrets
          secret:
            secretName: {{ $root.Values.secret }}
            defaultMode: 0440
            items:
              {{- range $parts.secrets }}
              - { key: {{ . }}, path: {{ . }} }
              {{- end }}
        - name: temporary
          emptyDir:
            sizeLimit: 1Gi
        {{- with $parts.volumes }}
        {{- . | nindent 8 }}
        {{- end }}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        {{- with $root.Values.storageClass }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests:
            storage: {{ $values.size }}
{{- end }}
