-- Whether the words of a file were looked for; of those uploaded before they could be found it is made up for (MissingWords).
alter table documents add column words_taken boolean not null default false;
update documents d set words_taken = true where exists (select from document_texts t where t.document_id = d.id);
alter table documents alter column words_taken drop default;
create index ix_documents_words_wanted on documents (id) where not words_taken;
-- They go with the document, also while another instance is looking for them.
alter table document_texts drop constraint fk_document_texts_document;
alter table document_texts add constraint fk_document_texts_document
    foreign key (document_id) references documents (id) on delete cascade;
