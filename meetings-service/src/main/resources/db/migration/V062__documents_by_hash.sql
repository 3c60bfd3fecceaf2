-- Bytes are kept under their SHA-256, each once, before a document names them: the row that names them is recorded after.
alter table document_contents drop constraint fk_document_contents_document;
alter table document_contents add column sha256 text;
update document_contents c set sha256 = d.sha256 from documents d where d.id = c.document_id;
delete from document_contents c using document_contents o
    where o.sha256 = c.sha256 and o.document_id < c.document_id;
alter table document_contents drop constraint pk_document_contents;
alter table document_contents drop column document_id;
alter table document_contents add constraint pk_document_contents primary key (sha256);
alter table document_contents add column kept_at timestamptz not null default now();
alter table document_contents alter column kept_at drop default;
create index ix_documents_sha256 on documents (sha256);
