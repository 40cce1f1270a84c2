/// The words before a date that say what happened then.
enum DateLabels {
    enum Label { case published, updated }

    /// What the last telling word says.
    static func label(in text: ArraySlice<UInt8>) -> Label? {
        var label: Label?
        var hash: UInt64 = FoldedScalars<ArraySlice<UInt8>>.seed
        var isWord = false
        var scalars = FoldedScalars(text)
        while true {
            let scalar = scalars.next()
            if let scalar, scalar != 0 {
                hash = FoldedScalars<ArraySlice<UInt8>>.hash(hash, with: scalar)
                isWord = true
                continue
            }
            if isWord { label = words[hash] ?? label }
            hash = FoldedScalars<ArraySlice<UInt8>>.seed
            isWord = false
            if scalar == nil { return label }
        }
    }

    private static let words: [UInt64: Label] = {
        var words: [UInt64: Label] = [:]
        for word in published.split(separator: " ") { words[FoldedScalars.hash(of: Array(word.utf8))] = .published }
        for word in updated.split(separator: " ") { words[FoldedScalars.hash(of: Array(word.utf8))] = .updated }
        return words
    }()

    private static let published = """
        published posted publish created issued veröffentlicht erstellt publiziert datum erschienen eingestellt online gepostet \
        publié publie le créé mis publicado publicada creado pubblicato pubblicata inserito gepubliceerd geplaatst \
        opublikowano dodano utworzono publikováno vydáno zveřejněno publicat postat опубликовано добавлено опубліковано \
        yayınlanma yayın publicerad publicerat skapad udgivet offentliggjort publisert julkaistu közzétéve megjelent δημοσιευση \
        تاریخ انتشار نشر 发布 发表 投稿 公開 掲載 입력 등록 đăng diterbitkan
        """
    private static let updated = """
        updated modified edited revised reviewed changed aktualisiert stand geändert geandert überarbeitet update actualisé modifié \
        jour actualizado actualización modificado atualizado atualização aggiornato aggiornamento modifica bijgewerkt gewijzigd \
        zaktualizowano aktualizacja aktualizováno aktualizace actualizat modificat обновлено изменено оновлено güncelleme güncellenme \
        uppdaterad uppdaterat opdateret oppdatert päivitetty muokattu frissítve ενημερωση تحديث به‌روزرسانی 更新 수정 diperbarui
        """
}
